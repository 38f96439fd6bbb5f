import { injectGlobalWebcomponentCss } from 'Frontend/generated/jar-resources/theme-util.js';

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
import 'Frontend/generated/jar-resources/menubarConnector.js';
import '@vaadin/menu-bar/src/vaadin-menu-bar.js';
import '@vaadin/avatar/src/vaadin-avatar.js';
import '@vaadin/dialog/src/vaadin-dialog.js';
import '@vaadin/date-picker/src/vaadin-date-picker.js';
import 'Frontend/generated/jar-resources/datepickerConnector.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === '34e5c4e9eba474839d6a4ab7224190e517eed50ec0394fd5e4f0f2c33b1c641b') {
    pending.push(import('./chunks/chunk-8cb642257f3ca2911a2d40137c9cb555853a65c8974c71e6627f9c387268d9ae.js'));
  }
  if (key === 'a59ff851c975ce914d844f2734f4974738749f4aebb93834664c958bf0acb5d2') {
    pending.push(import('./chunks/chunk-9f214158bb86fbdde18bf76e9d33fbfa2a1c109e0132e2bcc8a297a0f64b0ea1.js'));
  }
  if (key === 'd0e93bf0c3ce460715f190b3295bd51f95d3755205f625b4ef0ca4c95f38f69f') {
    pending.push(import('./chunks/chunk-9f214158bb86fbdde18bf76e9d33fbfa2a1c109e0132e2bcc8a297a0f64b0ea1.js'));
  }
  if (key === 'd4ba7138695f029abe2f739d4a20c04e51e5d7519402de49df9457bebdd2d5e4') {
    pending.push(import('./chunks/chunk-8cb642257f3ca2911a2d40137c9cb555853a65c8974c71e6627f9c387268d9ae.js'));
  }
  if (key === 'e51e81efd3c3b6fa43ea5878df2d24ed49129c9c518e7ed55753ab4a4b1f4334') {
    pending.push(import('./chunks/chunk-72d7a42f2b148535c397f93b5235d1a56d28645b014ba2c23bfd8457163db6e9.js'));
  }
  if (key === '9c3b23af43b08c295bf0ecd2047869f922e378ae127b73bd6361ee066a6465bf') {
    pending.push(import('./chunks/chunk-d1d83d84c424f4ee4e3e6c97df70fa7a8cbe90e5258612b7265ab5fec02ce4dc.js'));
  }
  if (key === 'f2364bc192d53cd9759a4eddef267ed55e981dc95a6878173e663d3986b96574') {
    pending.push(import('./chunks/chunk-a9d85cdc774ac6d4cc2a6f18df4348296ddace6a41d401d2125729b44e6dc586.js'));
  }
  if (key === '312d88252c6002c7bbc76b77842d0d3880446bc322f9ae882ab37956135c867e') {
    pending.push(import('./chunks/chunk-c2f87d6ac8726f3ca362b4c3d634cf714e12195fa0e0799acd3e643fbee19af3.js'));
  }
  if (key === '361e498f68d2be13c8318212ada2289f9169b3df1e7746c0dfc35ac5818e74ed') {
    pending.push(import('./chunks/chunk-d1d83d84c424f4ee4e3e6c97df70fa7a8cbe90e5258612b7265ab5fec02ce4dc.js'));
  }
  if (key === '0a5969ba8219ecd79f164fdc149fe42894349abd5344d8659cb04f1b3bdce6a8') {
    pending.push(import('./chunks/chunk-d5006ae186f195109a89a4f4e41d43525957ea3dad6b3ae44cbb7cd76cd1cadc.js'));
  }
  if (key === 'b597445ab8c14baf5f930b16f143d47bfef318ab4a475b85d83082b686e6b2c9') {
    pending.push(import('./chunks/chunk-91a5621e55473346e26ead01a55d34b311def875b49961a869ce150ede101150.js'));
  }
  if (key === '629e1a1c173c78d0b0fad41f8ec2beb228e0ce94bfc1539925fefd890e3258ce') {
    pending.push(import('./chunks/chunk-2fb7aa62569f2cbf5b57e3eb2f692fdb01160f6a05f95b7265a85a4f6a8c5abe.js'));
  }
  if (key === 'ec5d9b63f0ff5d54d5300688306e9178d317548a8be076f7a8051204187c797b') {
    pending.push(import('./chunks/chunk-8cb642257f3ca2911a2d40137c9cb555853a65c8974c71e6627f9c387268d9ae.js'));
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