import '@vaadin/button/src/vaadin-button.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import '@vaadin/context-menu/src/vaadin-context-menu.js';
import 'Frontend/generated/jar-resources/flow-component-renderer.js';
import 'Frontend/generated/jar-resources/flow-component-directive.js';
import 'Frontend/generated/jar-resources/contextMenuConnector.js';
import 'Frontend/generated/jar-resources/contextMenuTargetConnector.js';
import '@vaadin/notification/src/vaadin-notification.js';
import '@vaadin/combo-box/src/vaadin-combo-box.js';
import 'Frontend/generated/jar-resources/comboBoxConnector.js';
import '@vaadin/multi-select-combo-box/src/vaadin-multi-select-combo-box.js';
import '@vaadin/icons/vaadin-iconset.js';
import '@vaadin/icon/src/vaadin-icon.js';
import '@vaadin/avatar/src/vaadin-avatar.js';
import '@vaadin/dialog/src/vaadin-dialog.js';
import '@vaadin/date-picker/src/vaadin-date-picker.js';
import 'Frontend/generated/jar-resources/datepickerConnector.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === 'f2364bc192d53cd9759a4eddef267ed55e981dc95a6878173e663d3986b96574') {
    pending.push(import('./chunks/chunk-5cf7d0fbff17a6951a784a14e45ef831ea7007ea5b1d902acf27f54ec870ac97.js'));
  }
  if (key === '629e1a1c173c78d0b0fad41f8ec2beb228e0ce94bfc1539925fefd890e3258ce') {
    pending.push(import('./chunks/chunk-2ed2580c4d0091a14976eb281414a5d18e88bf40da1a4d28287c8230fc40fd2f.js'));
  }
  if (key === '25f1056c63d2b2c1831e95e38a2a8a903c6b94db62e812fbe61f295da45e6f1b') {
    pending.push(import('./chunks/chunk-6fa4c8841a102dcdd73dc997db1a887a467700d9afc3461fbaa5eb129924db30.js'));
  }
  if (key === '0a5969ba8219ecd79f164fdc149fe42894349abd5344d8659cb04f1b3bdce6a8') {
    pending.push(import('./chunks/chunk-23de49eb7255992592bcecb23501cf38facc189d10d3c86d14fe47acfe0f7442.js'));
  }
  if (key === '9c3b23af43b08c295bf0ecd2047869f922e378ae127b73bd6361ee066a6465bf') {
    pending.push(import('./chunks/chunk-474df3e5f2a69dbdfa6d30260996b730270e99c93be712251a0e17f93dd74482.js'));
  }
  if (key === 'd4ba7138695f029abe2f739d4a20c04e51e5d7519402de49df9457bebdd2d5e4') {
    pending.push(import('./chunks/chunk-e1f8933b895b62ac40bf53fb222aa062e4c872d170b4b2b7444f6e575e9ce4d6.js'));
  }
  if (key === '48742b4a74937e4782bd1c7ac526e94584105f60adafc05f8c0a1b47b993ea6f') {
    pending.push(import('./chunks/chunk-6fa4c8841a102dcdd73dc997db1a887a467700d9afc3461fbaa5eb129924db30.js'));
  }
  if (key === 'e51e81efd3c3b6fa43ea5878df2d24ed49129c9c518e7ed55753ab4a4b1f4334') {
    pending.push(import('./chunks/chunk-6ce1af03f9b2aae56e60d24f4891329eb703b1e69367ac57dacd24148b6244d0.js'));
  }
  if (key === '75b60198c5bd4c996f96f2e522213f8f6c3c7804b9d9d9b603afeef3f60b2bfc') {
    pending.push(import('./chunks/chunk-6fa4c8841a102dcdd73dc997db1a887a467700d9afc3461fbaa5eb129924db30.js'));
  }
  if (key === 'd0e93bf0c3ce460715f190b3295bd51f95d3755205f625b4ef0ca4c95f38f69f') {
    pending.push(import('./chunks/chunk-6fa4c8841a102dcdd73dc997db1a887a467700d9afc3461fbaa5eb129924db30.js'));
  }
  if (key === 'b597445ab8c14baf5f930b16f143d47bfef318ab4a475b85d83082b686e6b2c9') {
    pending.push(import('./chunks/chunk-7d10320942c080a53fef548df0f65b7b3b93c48950621644bd56924ca9c2b97a.js'));
  }
  if (key === 'ec5d9b63f0ff5d54d5300688306e9178d317548a8be076f7a8051204187c797b') {
    pending.push(import('./chunks/chunk-e1f8933b895b62ac40bf53fb222aa062e4c872d170b4b2b7444f6e575e9ce4d6.js'));
  }
  if (key === '312d88252c6002c7bbc76b77842d0d3880446bc322f9ae882ab37956135c867e') {
    pending.push(import('./chunks/chunk-a5d35bd80ec76e29553b68afbe4c36b6dfd2263d428f4f6c8e4a31b546521d86.js'));
  }
  if (key === '34e5c4e9eba474839d6a4ab7224190e517eed50ec0394fd5e4f0f2c33b1c641b') {
    pending.push(import('./chunks/chunk-e1f8933b895b62ac40bf53fb222aa062e4c872d170b4b2b7444f6e575e9ce4d6.js'));
  }
  if (key === 'a59ff851c975ce914d844f2734f4974738749f4aebb93834664c958bf0acb5d2') {
    pending.push(import('./chunks/chunk-6fa4c8841a102dcdd73dc997db1a887a467700d9afc3461fbaa5eb129924db30.js'));
  }
  if (key === '361e498f68d2be13c8318212ada2289f9169b3df1e7746c0dfc35ac5818e74ed') {
    pending.push(import('./chunks/chunk-474df3e5f2a69dbdfa6d30260996b730270e99c93be712251a0e17f93dd74482.js'));
  }
  return Promise.all(pending);
}

window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}